"use strict";
// Python in a worker, so that the page stays awake: figrecon, and page.py, whose functions answer the page's messages.
// HERE, the folder of the page, is set by try.js.

importScripts(`${HERE}pyodide/pyodide.js`);

async function load() {
  const [built, source] = await Promise.all([
    fetch(`${HERE}built.json`).then((told) => told.json()),
    fetch(`${HERE}page.py`).then((told) => told.text()),
  ]);
  const python = await loadPyodide({ indexURL: `${HERE}pyodide/` });
  await python.loadPackage(built.wheels.map((name) => `${HERE}wheels/${name}`), { messageCallback() {} });
  python.FS.writeFile("page.py", source);
  const page = python.pyimport("page");
  return (name, given, fields) => {
    const told = page[name].callKwargs(python.toPy(given), fields); // the bytes of a file become Python's
    const plain = told.toJs({ dict_converter: Object.fromEntries });
    told.destroy();
    return plain;
  };
}

const loading = load();

onmessage = async ({ data: { turn, name, given, fields } }) => {
  try {
    const call = await loading;
    postMessage({ turn, told: call(name, given, fields) });
  } catch (error) {
    postMessage({ turn, told: { errors: [`the page itself failed: ${error.message.trim().split("\n").at(-1)}`] } });
  }
};
