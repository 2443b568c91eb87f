import { Agent, request } from 'node:http';

const callsASecond = 500;
const agent = new Agent({ keepAlive: true, maxSockets: 100 });
const [address = '', body = ''] = process.argv.slice(2);
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };

/** A process that calls a webhook without its secret until it is ended; each status goes to standard output. */
function call(): void {
  const forged = request(address, { method: 'POST', agent, headers }, (response) => {
    process.stdout.write(`${String(response.statusCode)}\n`);
    response.resume();
  });
  forged.on('error', ({ message }) => process.stdout.write(`${message}\n`));
  forged.end(body);
}

let last = performance.now();
setInterval(() => {
  const now = performance.now();
  // One that was stopped does not make up for it.
  const due = Math.min(25, Math.round(((now - last) * callsASecond) / 1000));
  last = now;
  for (let made = 0; made < due; made += 1) call();
}, 10);
