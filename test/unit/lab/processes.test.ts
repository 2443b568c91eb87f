import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startGroup } from '../../../tools/lab/processes';

const root = path.join(__dirname, '..', '..', '..');

/** A program that starts another one, tells its number, and waits. */
const parent = 'sleep 300 & echo "grandchild $!"; wait';

async function findGrandchild(log: () => string): Promise<number> {
  for (;;) {
    const found = /grandchild (\d+)/.exec(log());
    if (found) return Number(found[1]);
    await sleep(10);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; isAlive(pid) && tries < 200; tries += 1) await sleep(25);
  return !isAlive(pid);
}

describe('a program started by the lab', () => {
  it('ends with all that it started, although it ignores the signal to stop', async () => {
    const group = startGroup('sh', ['-c', `trap "" TERM; ${parent}`]);
    const grandchild = await findGrandchild(group.log);

    await group.stop(50);

    expect([await gone(group.pid), await gone(grandchild)]).toEqual([true, true]);
  });

  it('ends also when the whole group that started it is killed', async () => {
    const script = `require('./tools/lab/processes').startGroup('sh', ['-c', ${JSON.stringify(parent)}], {
      onOutput: (text) => process.stdout.write(text) })`;
    const args = ['--import', 'tsx', '--eval', script];
    const killed = spawn(process.execPath, args, { cwd: root, detached: true });
    const lines: unknown[] = await once(createInterface({ input: killed.stdout }), 'line');
    const grandchild = Number(String(lines[0]).split(' ')[1]);
    expect(isAlive(grandchild)).toBe(true);

    process.kill(-Number(killed.pid), 'SIGKILL');

    expect(await gone(grandchild)).toBe(true);
  });
});
