// Makes the worker from the script that the page hands over, and ends it when the page says so.
let worker = null;
globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
addEventListener('message', ({ data, ports, source }) => {
  if (source !== parent) return;
  if (worker) worker.terminate();
  worker = null;
  if (!data) return;
  const address = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  worker = new Worker(address);
  URL.revokeObjectURL(address);
  const [port] = ports;
  worker.onerror = ({ message }) => port.postMessage({ kind: 'failed', why: message });
  worker.postMessage(null, [...ports]);
});
parent.postMessage('ready', '*');
