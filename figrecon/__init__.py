"""figrecon reconciles conflicting figures: many reports of one number in, a defended range out."""
