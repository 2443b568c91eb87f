import { setImmediate as nextTick } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findAccount, type ClaireAccount } from '../../runtime/account/account';
import { chooseTimeZone, readConfigText, readNumber } from '../../runtime/config';
import { noAccount, toFailure } from '../../runtime/errors';
import type { Clock } from '../../../claire/ports';
import { calendarIn } from '../../../claire/times';
import { raceAbort, waitAtMost } from '../../../claire/waits';
import { findOwnZone } from '../../runtime/locale';
import { registry } from '../../runtime/registry';
import { reportStartFailure, setFailed, setStatus } from '../../runtime/status';
import type { NodeRed, RuntimeNode, NodeConfig, Send, Message } from '../../types/node-red';
import {
  parseChangesSettings,
  poll,
  type PollFailure,
  type PollResult,
  type ChangesSettings,
} from '../../../claire/changes';
import { DateTime } from 'luxon';
import { guardedSend } from '../../runtime/guarded-message';
import { isObject } from '../../../claire/json';

export default function (RED: NodeRed): void {
  registry.flows.watch(RED);
  RED.nodes.registerType('claire-changes', function (config) {
    RED.nodes.createNode(this, config);
    const account = findAccount(RED, readConfigText(config.account));
    try {
      if (account === undefined) throw noAccount();
      start(RED, this, account, config);
    } catch (thrown) {
      reportStartFailure(RED, this, thrown);
    }
  });
}

/** Throws what stands in the way of a start. */
function start(RED: NodeRed, node: RuntimeNode, account: ClaireAccount, config: NodeConfig) {
  if (account.unusable !== undefined) throw account.unusable;
  // Throws a `ClaireError` that names the field that is wrong.
  const { locationIds, daysBack, daysAhead, changes, includeAppointment } = config;
  const settings = { locationIds, daysBack, daysAhead, changes, includeAppointment };
  const every = readNumber(config.every, 1, 300);
  const calendar = calendarIn(chooseTimeZone(account.timeZone) ?? findOwnZone(), registry.clock);
  const poller = new Poller(RED, node, account, parseChangesSettings(settings), calendar, every);
  account.join(node);
  poller.start();
  node.on('close', (removed, done) => {
    void (removed ? poller.remove() : poller.stop()).then(() => account.leave(node)).finally(done);
  });
}

/** Polls, one at a time, from a start of its flow to the next stop. */
class Poller {
  readonly #stopped = new AbortController();
  readonly #memory: ChangesMemory;
  readonly #send: Send;
  #state: unknown;
  #notices: readonly string[] = [];
  #running = Promise.resolve();

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount,
    private readonly settings: ChangesSettings,
    private readonly calendar: ReturnType<typeof calendarIn>,
    /** Seconds from the start of one poll to that of the next. */
    private readonly every: number,
  ) {
    const { changes, clock } = registry;
    const { signal } = this.#stopped;
    this.#memory = new ChangesMemory(node, account.baseUrl, changes, { clock, signal });
    this.#send = guardedSend(RED, node);
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Ends a poll that is under way: what it has not told yet, the next one tells. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  /** The node is deleted: stops, and forgets what was seen. */
  async remove(): Promise<void> {
    await this.stop();
    this.#memory.forget();
  }

  /** Never rejects. */
  async #run(): Promise<void> {
    const { flows, clock } = registry;
    const { signal } = this.#stopped;
    await flows.untilStarted(signal);
    while (!this.#isStopped()) {
      const began = clock.monotonic();
      await this.#poll().catch((thrown: unknown) => {
        this.#showThrown(thrown);
      });
      const elapsed = clock.monotonic() - began;
      await clock.sleep(Math.max(1000, this.every * 1000 - elapsed), signal);
    }
  }

  async #poll(): Promise<void> {
    const { clock } = registry;
    setStatus(this.RED, this.node, 'working', 'polling');
    const stored = this.#state ?? (await this.#memory.read());
    const result = await poll(
      {
        client: this.account.client,
        clock,
        calendar: this.calendar,
        options: { signal: this.#stopped.signal },
      },
      this.settings,
      stored,
    );
    if (this.#isStopped()) return;
    this.#sendResult(result);
    // What was sent reaches the next nodes before it is stored as told.
    await nextTick();
    if (this.#isStopped()) return;
    this.#state = result.state;
    this.#show(result);
    // A wrong base URL must not cost what was seen at the right one.
    if (stored === undefined && findWhole(result) !== undefined) return;
    await this.#memory.write(result.state);
  }

  #sendResult(result: PollResult): void {
    for (const change of result.changes) {
      this.#send([{ payload: change, topic: change.change }, null]);
    }
    const { reports, notices } = toReports(this.RED, result, this.#notices);
    this.#notices = notices;
    for (const report of reports) this.#send([null, report]);
    this.#log(result);
  }

  #log({ failures, recovered }: PollResult): void {
    for (const { failedPolls } of recovered) {
      this.node.log(`Polls again after ${String(failedPolls)} failed polls.`);
    }
    for (const failed of failures) {
      const error = toFailure(this.RED, failed.error);
      if (failed.isAlarm) this.node.error(error, {});
      else if (failed.failuresInARow === 1) this.node.warn(error.message);
    }
  }

  #show(result: PollResult): void {
    const { RED, node } = this;
    const { failures, skipped, requests } = result;
    const whole = findWhole(result);
    if (whole !== undefined) setFailed(RED, node, whole.error.code);
    else if (failures.length > 0) setStatus(RED, node, 'waiting', 'partly');
    else if (skipped !== undefined) setStatus(RED, node, 'waiting', 'skipped');
    else {
      const time = DateTime.fromMillis(registry.clock.now()).toFormat('HH:mm');
      const cost = Math.ceil((requests * 3600) / this.every);
      setStatus(RED, node, 'good', 'polled', { time, cost });
    }
  }

  #showThrown(thrown: unknown): void {
    if (this.#isStopped()) return;
    const error = toFailure(this.RED, thrown);
    setFailed(this.RED, this.node, error.code);
    this.node.error(error, {});
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }
}

/** The failure of the poll as a whole. */
function findWhole({ failures }: PollResult): PollFailure | undefined {
  return failures.find(({ part }) => part === undefined);
}

interface Reports {
  /** For the second output. */
  readonly reports: readonly Message[];
  /** Each goes out once, not at every poll. */
  readonly notices: readonly string[];
}

/** What a poll has to say beside its changes: an alarm, its end, and notices that are new. */
function toReports(
  RED: NodeRed,
  { failures, recovered, notices }: PollResult,
  known: readonly string[],
): Reports {
  const reports: Message[] = [];
  for (const { error, isAlarm, ...facts } of failures) {
    if (!isAlarm) continue;
    const { code, message } = toFailure(RED, error);
    reports.push({ topic: 'alarm', payload: { code, message, ...facts } });
  }
  for (const recovery of recovered) reports.push({ topic: 'recovered', payload: recovery });
  for (const notice of notices) {
    if (!known.includes(notice.message)) reports.push({ topic: 'notice', payload: notice });
  }
  return { reports, notices: notices.map(({ message }) => message) };
}

const key = 'claireChanges';
/** Milliseconds. */
const maxStoreWait = 10_000;

/**
 * What a node has seen, in its context. Without a configured store, Node-RED empties that at each
 * deploy, and a store may fail to take the latest: so this process knows it too.
 */
export class ChangesMemory {
  constructor(
    private readonly node: Pick<RuntimeNode, 'id' | 'context'>,
    /** The state is of this Claire: all of another one would be gone here. */
    private readonly baseUrl: string,
    private readonly kept: Map<string, unknown>,
    private readonly until: { readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
  ) {}

  /** The state of the last poll, or undefined. Rejects when only the context store has it, and fails. */
  async read(): Promise<unknown> {
    const context = this.node.context();
    const stored =
      this.kept.get(this.node.id) ??
      (await this.#waitFor(promisify(context.get.bind(context))(key)));
    return isObject(stored) && stored.baseUrl === this.baseUrl ? stored.state : undefined;
  }

  /** Rejects when the context store fails; this process knows it all the same. */
  async write(state: unknown): Promise<void> {
    const stored = { baseUrl: this.baseUrl, state };
    this.kept.set(this.node.id, stored);
    const context = this.node.context();
    await this.#waitFor(promisify(context.set.bind(context))(key, stored));
  }

  /** A store whose connection is down may never call back. */
  async #waitFor<Value>(answer: Promise<Value>): Promise<Value> {
    const { clock, signal } = this.until;
    const inTime = waitAtMost(maxStoreWait, answer, clock);
    if (await raceAbort(inTime, signal, () => false)) return answer;
    throw new Error('The context store has not called back for 10 seconds');
  }

  /** For a node that is removed or disabled. */
  forget(): void {
    this.kept.delete(this.node.id);
  }
}
