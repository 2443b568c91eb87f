// n8n and Node-RED close a connection that waits; a request on its way there at that moment is lost.
const onAnyConnection = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : []));
  if (!headers.has('connection')) headers.set('connection', 'close');
  return onAnyConnection(input, { ...init, headers });
};
