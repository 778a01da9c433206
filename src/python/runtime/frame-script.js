// @ts-check
// Makes the worker from the script that the page hands over, and ends it when the page says so.
/** @type {Worker | null} */
let worker = null;
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ url) => url,
});
addEventListener('message', ({ data, ports: [port], source }) => {
  if (source !== parent) return;
  worker?.terminate();
  worker = null;
  if (!data || !port) return;
  const address = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  worker = new Worker(address);
  worker.onerror = ({ message }) => port.postMessage({ kind: 'failed', why: message });
  worker.postMessage(null, [port]);
});
parent.postMessage('ready', '*');
