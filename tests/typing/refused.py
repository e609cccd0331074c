"""Wrong code, which a type checker must refuse: an ignore that is not needed is an error of its own."""

import figrecon as fr

report = fr.Report("troops", 3_000, source="NIS", published="2024-10-23")
fr.Report("troops", 3_000, published="2024-10-23")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
fr.Report("troops", 3_000, "NIS", published="2024-10-23")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
report.figure.best  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
report.origin()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
report.note = "seen"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]

fr.read(3_000)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
fr.read("3,000", "de")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
fr.find("3,000")["best"]  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
fr.Source("NIS", alias=["Cho"])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
fr.Ledger(["3,000"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
fr.read_csv("a.csv", errors="skip")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
both = fr.read_csv("a.csv", errors="collect")
both.subjects  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

fr.reconcile([3_000])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
fr.reconcile([report], "troops")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
fr.reconcile([report], policy=0.9)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
answer = fr.reconcile([report])
answer.range.best + 1  # type: ignore[operator]  # pyright: ignore[reportOptionalOperand]
answer.estimate("90 %")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
answer.mean()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
answer.beside[0]  # type: ignore[index]  # pyright: ignore[reportArgumentType]
answer.verdict = fr.Verdict.AGREED  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
fr.diff(answer)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

fr.mean()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
