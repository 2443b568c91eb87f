import { setTimeout as pause } from 'node:timers/promises';
import type { N8nServer } from '../lab/n8n/server';
import { alternately } from './sampling';
import { atMostMore, type Target, type Task } from './task';

const most = 60;

export const startUp: Task = {
  name: 'start-up',
  about:
    'Start-up of a real n8n, from the start of its process until it is ready, with the package and without it.',
  async measure({ laboratory, runs }) {
    await laboratory.quiet();
    // Their first starts make the database, and are not counted.
    const withPackage = await laboratory.n8n(true);
    await withPackage.stop();
    const without = await laboratory.n8n(false);
    await without.stop();
    const sides = {
      ours: () => millisecondsToStart(withPackage),
      theirs: () => millisecondsToStart(without),
    };
    const { ours, theirs } = await alternately(sides, { runs, seconds: 110 });
    const rival = 'n8n without the package';
    const spread = Math.max(...ours) - Math.min(...ours);
    const target = spread > most ? tooUncertain(spread) : atMostMore(most, 'ms');
    return {
      comparisons: [
        { task: 'start-up of n8n', unit: 'ms', rival, ours, theirs, better: 'less', target },
      ],
    };
  },
};

/** A busy machine says nothing about so small a difference, and chance must not pass for success. */
function tooUncertain(spread: number): Target {
  const text = `at most ${String(most)} ms more; a spread of ${spread.toFixed(0)} ms cannot tell`;
  return { text, reachedBy: () => false };
}

async function millisecondsToStart(server: N8nServer): Promise<number> {
  const started = performance.now();
  const restarted = server.restart();
  // The laboratory itself looks ten times a second only.
  const milliseconds = await ready(server.url, started);
  await restarted;
  await server.stop();
  return milliseconds;
}

async function ready(url: string, started: number): Promise<number> {
  while (performance.now() - started < 120_000) {
    const answers = await Promise.all([
      answersWell(`${url}/healthz/readiness`),
      answersWell(`${url}/rest/settings`),
    ]);
    if (answers.every(Boolean)) return performance.now() - started;
    await pause(10);
  }
  throw new Error('n8n was not ready in two minutes.');
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // Nobody listens yet.
  }
}
