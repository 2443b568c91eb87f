import type { NodeRed } from '../types/node-red';
import type { ClaireAccount } from './account';
import { backOff, mayHelp } from './back-off';
import { clock } from './clock';
import { failure } from './errors';
import type { Registration } from './registration';
import { closePausedHook, pauseHook } from './webhook-route';

interface Parked {
  readonly id: string;
  readonly account: ClaireAccount;
  readonly registration: Registration;
  /** Ends the removal: the trigger is there again. */
  readonly back: AbortController;
}

/** Registrations of triggers that a deploy has stopped and may start again. */
const parked = new Map<string, Parked>();
/** Of each trigger one thing at a time, whichever of its nodes wants it. */
const turns = new Map<string, Promise<void>>();
const sweeping = new WeakSet<Parked>();
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
  const { account } = registration;
  const entry = { id, account, registration, back: new AbortController() };
  account.join(entry);
  parked.set(keyOf(id, account), entry);
  pauseHook(id);
  clearTimeout(sweepTimer);
  sweepTimer = setTimeout(() => {
    sweep(RED);
  }, sweepAfter).unref();
}

/**
 * Takes over what a node of this id has left. With another account it has nothing to take over:
 * what is there is removed, as that of a deleted node is.
 */
export function unpark(id: string, account: ClaireAccount): Registration | undefined {
  const entry = parked.get(keyOf(id, account));
  if (entry === undefined) return undefined;
  forget(entry);
  entry.back.abort();
  entry.registration.account = account;
  return entry.registration;
}

export async function inTurn(
  id: string,
  account: ClaireAccount,
  work: () => Promise<void>,
): Promise<void> {
  const key = keyOf(id, account);
  const turn = (turns.get(key) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined);
  turns.set(key, settled);
  await settled;
  if (turns.get(key) === settled) turns.delete(key);
  await turn;
}

function keyOf(id: string, { fingerprint }: ClaireAccount): string {
  return `${fingerprint} ${id}`;
}

function forget(entry: Parked): void {
  const key = keyOf(entry.id, entry.account);
  if (parked.get(key) === entry) parked.delete(key);
  void entry.account.leave(entry);
}

/** What no node has taken over belongs to none: it was deleted, or disabled. */
function sweep(RED: NodeRed): void {
  clearTimeout(sweepTimer);
  for (const entry of parked.values()) {
    if (sweeping.has(entry)) continue;
    sweeping.add(entry);
    closePausedHook(entry.id);
    void inTurn(entry.id, entry.account, () => removeForGood(RED, entry));
  }
}

/** Never rejects. */
async function removeForGood(RED: NodeRed, entry: Parked): Promise<void> {
  const { signal } = entry.back;
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      await entry.registration.remove(signal);
      forget(entry);
      return;
    } catch (thrown) {
      if (isBack(entry)) return;
      if (!mayHelp(thrown) || tries >= mostTries) {
        RED.log.warn(stillThere(entry.id, thrown));
        forget(entry);
        return;
      }
      await clock.sleep(backOff(tries), signal);
    }
  }
}

function isBack({ back }: Parked): boolean {
  return back.signal.aborted;
}

export function stillThere(id: string, thrown: unknown): string {
  return (
    `Webhooks of the claire-trigger ${id} are still at Claire: ${failure(thrown).message} ` +
    'Delete them in the Claire dashboard, or start the trigger once more.'
  );
}
