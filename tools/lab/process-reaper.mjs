// Ends the process groups of a parent that is gone, however it went: its standard input closes
// with the parent, also on SIGKILL. One line a message: "+<group>" to guard, "-<group>" to forget.
import process from 'node:process';
import { createInterface } from 'node:readline';

const groups = new Set();

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const group = Number(line.slice(1));
    if (line.startsWith('+')) groups.add(group);
    else groups.delete(group);
  })
  .on('close', () => {
    for (const group of groups) end(group);
  });

function end(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
