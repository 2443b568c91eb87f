import type { NodeRed } from '../types/node-red';
import { backOff, mayHelp } from './back-off';
import { clock } from './clock';
import { failure } from './errors';
import type { Registration } from './registration';
import { closeHook, pauseHook } from './webhook-route';

interface Parked {
  readonly registration: Registration;
  /** Ends the removal: the trigger is there again. */
  readonly back: AbortController;
}

/** Registrations of triggers that a deploy has stopped and may start again, by the node's id. */
const parked = new Map<string, Parked>();
/** Of each trigger one thing at a time, whichever of its nodes wants it. */
const turns = new Map<string, Promise<void>>();
const watched = new WeakSet<object>();

let deploying = false;
let sweepTimer: NodeJS.Timeout | undefined;

/** A flow with an unknown node stops and never tells that it started. */
const sweepAfter = 30_000;
const mostTries = 60;

export function isDeploying(): boolean {
  return deploying;
}

export function watchDeploys(RED: NodeRed): void {
  if (watched.has(RED.events)) return;
  watched.add(RED.events);
  RED.events.on('flows:stopping', (event) => {
    deploying = isDeploy(event);
  });
  RED.events.on('flows:started', () => {
    deploying = false;
    sweep(RED);
  });
}

/** Of all reasons to stop, a deploy only tells what it changes of the whole configuration. */
function isDeploy(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('diff' in event)) return false;
  const { diff } = event;
  return typeof diff === 'object' && diff !== null && 'globalConfigChanged' in diff;
}

export function park(RED: NodeRed, id: string, registration: Registration): void {
  const entry = { registration, back: new AbortController() };
  registration.account.join(entry);
  parked.set(id, entry);
  pauseHook(id);
  clearTimeout(sweepTimer);
  sweepTimer = setTimeout(() => {
    sweep(RED);
  }, sweepAfter).unref();
}

/** Takes over what a node of this id has left. */
export function unpark(id: string): Registration | undefined {
  const entry = parked.get(id);
  if (entry === undefined) return undefined;
  parked.delete(id);
  entry.back.abort();
  void entry.registration.account.leave(entry);
  return entry.registration;
}

export async function inTurn(id: string, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(id) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined);
  turns.set(id, settled);
  await settled;
  if (turns.get(id) === settled) turns.delete(id);
  await turn;
}

/** What no node has taken over belongs to none: it was deleted, or disabled. */
function sweep(RED: NodeRed): void {
  clearTimeout(sweepTimer);
  for (const [id, entry] of parked) {
    if (sweeping.has(entry)) continue;
    sweeping.add(entry);
    closeHook(id);
    void inTurn(id, () => removeForGood(RED, id, entry));
  }
}

const sweeping = new WeakSet<Parked>();

async function removeForGood(RED: NodeRed, id: string, entry: Parked): Promise<void> {
  const { signal } = entry.back;
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      await entry.registration.remove(signal);
      if (parked.get(id) === entry) unpark(id);
      return;
    } catch (thrown) {
      if (signal.aborted) return;
      if (!mayHelp(thrown) || tries >= mostTries) {
        RED.log.warn(stillThere(id, thrown));
        unpark(id);
        return;
      }
      await clock.sleep(backOff(tries), signal);
    }
  }
}

export function stillThere(id: string, thrown: unknown): string {
  return (
    `Webhooks of the claire-trigger ${id} are still at Claire: ${failure(thrown).message} ` +
    'Delete them in the Claire dashboard, or start the trigger once more.'
  );
}
