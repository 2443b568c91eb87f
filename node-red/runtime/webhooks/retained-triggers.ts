import { isClaireError } from '../../../claire/errors';
import type { Clock } from '../../../claire/ports';
import {
  type KnownWebhook,
  reconcile,
  removeAll,
  type Listed,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import { KeyedMutex } from '../../../claire/waits';
import type { NodeRed } from '../../types/node-red';
import { type ClaireAccount, withConnections } from '../account/account';
import { after, retry } from '../clock';
import { takeLastWarnings, stillThere } from '../warnings';
import type { FlowLifecycle } from '../flow-lifecycle';
import { isSameInstallation } from '../../../claire/base-url';
import { operations, type Webhook } from '../../../claire/resources';
import {
  DeliveryHealth,
  type HealthReport,
  type ReportCursors,
} from '../../../claire/webhooks/failed-deliveries';
import type { ImportResultsHub, OpenHooks } from './listeners';

interface RetainedTrigger {
  readonly id: string;
  readonly registration: Registration;
  /** Ends the removal: the trigger is there again. */
  readonly reclaimed: AbortController;
  isBeingRemoved: boolean;
  /** Claire may still carry out what a try without an answer has asked for. */
  mayActLate: boolean;
}

/** What else this Node-RED has of its triggers. */
interface Shared {
  readonly flows: FlowLifecycle;
  readonly hooks: OpenHooks;
  readonly results: ImportResultsHub;
  /** Those that are in the flows and cannot start: what they have stays, as over a restart. */
  readonly stalled: ReadonlySet<string>;
}

/** A flow with an unknown node stops and never tells that it started. */
const cleanUpAfterDeploy = 30_000;
/** Flows that are stopped in the editor; a process that ends meanwhile leaves all to the next. */
const cleanUpAfterStop = 60_000;

/** Registrations of triggers, also of those that a deploy has stopped and may start again. */
export class RetainedTriggers {
  readonly #retained = new Map<string, RetainedTrigger>();
  /** All that may have something at Claire, by the id that ends their address. */
  readonly #registrations = new Map<string, Set<Registration>>();
  /** Of each trigger one thing at a time, whichever of its nodes wants it, and with which account. */
  readonly #mutex = new KeyedMutex();
  #cancelCleanUp: (() => void) | undefined;

  constructor(
    readonly clock: Clock,
    readonly random: () => number,
    private readonly shared: Shared,
  ) {}

  retain(RED: NodeRed, id: string, registration: Registration): void {
    this.#add(id, registration);
    this.shared.hooks.pause(id);
    this.scheduleCleanUp(RED);
  }

  /**
   * Takes over what a node of this id has left. With another account it has nothing to take over:
   * what is there is removed, as that of a deleted node is.
   */
  open(id: string, account: ClaireAccount, url: string): Registration {
    const entry = this.#retained.get(triggerKey(id, account));
    if (entry !== undefined) {
      this.#forget(entry);
      entry.reclaimed.abort();
      entry.registration.account = account;
      return entry.registration;
    }
    const registration = new Registration(account, url, this.shared.results);
    const all = this.#registrations.get(id) ?? new Set();
    this.#registrations.set(id, all.add(registration));
    return registration;
  }

  /** Whether a node has it, or a deploy may give it back to one. */
  isOpen(id: string, fingerprint: string): boolean {
    return this.#list(id).some(({ account }) => account.fingerprint === fingerprint);
  }

  /** Removes what belongs to no node any more, beside what another account has under the same id. */
  discard(RED: NodeRed, id: string, registration: Registration): void {
    this.#add(id, registration);
    this.#cleanUp(RED);
  }

  /** Forgets a registration that no node reclaims. */
  close(id: string, registration: Registration): void {
    const all = this.#registrations.get(id);
    all?.delete(registration);
    if (all?.size === 0) this.#registrations.delete(id);
  }

  runExclusive<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    return this.#mutex.runExclusive(id, work);
  }

  /** To be done in turn. Leaves what a registration with another account has made of the same. */
  async remove(id: string, registration: Registration, signal: AbortSignal): Promise<void> {
    const others = this.#listOthers(id, registration).flatMap(({ known }) => known);
    await registration.remove(signal, others);
  }

  /** What the registrations of this id have at Claire, with whichever account. */
  listKnown(id: string): readonly KnownWebhook[] {
    return this.#list(id).flatMap(({ known }) => known);
  }

  #list(id: string): Registration[] {
    return [...(this.#registrations.get(id) ?? [])];
  }

  #listOthers(id: string, registration: Registration): Registration[] {
    return this.#list(id).filter((one) => one !== registration);
  }

  #add(id: string, registration: Registration): void {
    const { account } = registration;
    const reclaimed = new AbortController();
    const entry = { id, registration, reclaimed, isBeingRemoved: false, mayActLate: false };
    account.join(entry);
    this.#retained.set(triggerKey(id, account), entry);
  }

  #forget(entry: RetainedTrigger): void {
    const { account } = entry.registration;
    this.#retained.delete(triggerKey(entry.id, account));
    void account.leave(entry);
  }

  /** Once for all that one deploy, or one stop, has ended. */
  scheduleCleanUp(RED: NodeRed): void {
    this.#cancelCleanUp?.();
    const cleanUp = () => {
      this.#cancelCleanUp?.();
      this.#cleanUp(RED);
    };
    const { flows } = this.shared;
    const takeBack = flows.onceStarted(cleanUp);
    const delay = flows.isDeploying ? cleanUpAfterDeploy : cleanUpAfterStop;
    const stopTimer = after(delay, cleanUp, this.clock);
    this.#cancelCleanUp = () => {
      takeBack();
      stopTimer();
    };
  }

  /** What no node has taken over belongs to none: it was deleted, or disabled. */
  #cleanUp(RED: NodeRed): void {
    for (const entry of this.#retained.values()) {
      if (entry.isBeingRemoved || this.shared.stalled.has(entry.id)) continue;
      entry.isBeingRemoved = true;
      this.shared.hooks.close(entry.id, 'between deploys');
      void this.#removeForGood(RED, entry);
    }
  }

  /** Never rejects. Each try has a turn of its own: the trigger may be there with another account. */
  async #removeForGood(RED: NodeRed, entry: RetainedTrigger): Promise<void> {
    const { id, registration, reclaimed } = entry;
    const { clock, random } = this;
    const { signal } = reclaimed;
    const work = async () => {
      if (!signal.aborted) await this.remove(id, registration, signal);
    };
    const onFailure = (thrown: unknown): void => {
      entry.mayActLate ||= isClaireError(thrown) && thrown.mayHaveActed;
    };
    const options = { clock, random, signal, onFailure };
    const failed = await retry(() => this.runExclusive(id, work), options);
    if (signal.aborted) return;
    const left = failed === undefined ? [] : stillThere(RED, id, registration, failed.thrown);
    const unheard = takeLastWarnings(RED, 'failedBeforeRemoval', id, registration);
    for (const text of [...left, ...unheard]) RED.log.warn(text);
    this.#forget(entry);
    this.close(id, registration);
    if (entry.mayActLate)
      for (const other of this.#listOthers(id, registration)) other.invalidate();
  }
}

function triggerKey(id: string, { fingerprint }: ClaireAccount): string {
  return `${fingerprint} ${id}`;
}

/** Claire is asked in the background: it does not take longer than this, however long its lists are. */
const maxCheckTime = 30_000;
/** A removal does not wait long to hear what failed: who stops Node-RED waits for it. */
const maxLastCheckTime = 1500;

/** What Claire listed last. */
interface Listing {
  /** None once they have been checked. */
  readonly webhooks: readonly Webhook[];
  /** The webhooks before that listing. */
  readonly hadIds: ReadonlySet<number | null>;
}

function toListing(webhooks: readonly Webhook[], before: readonly KnownWebhook[]): Listing {
  return { webhooks, hadIds: new Set(before.map(({ id }) => id)) };
}

/** What one trigger has at Claire. It outlives the node of a deploy: the next one takes it over. */
export class Registration {
  known: readonly KnownWebhook[] = [];
  /** What Claire is known to hold; undefined while that is not certain. */
  #held: string | undefined;
  /** Until it is certain that Claire holds nothing: a Node-RED that crashed may have left some. */
  #isGone = false;
  /** What Claire could not deliver. */
  readonly health = new DeliveryHealth();
  /** Not reported yet: a deploy came between, or the webhooks are being removed. */
  readonly unreported: HealthReport[] = [];
  #listing: Listing = { webhooks: [], hadIds: new Set() };
  /** Stores what is known, so that the next process can begin with it. Never rejects. */
  keep: (() => Promise<void>) | undefined;
  /** Known from there, until all is registered here: a copy must not take what its original may use. */
  copiedFrom: string | undefined;
  /** At another address, where they were left alone; until it is told. */
  leftAlone: readonly Webhook[] = [];
  /** Called when what Claire holds has to be read once more. */
  onInvalidated: (() => void) | undefined;

  constructor(
    /** Of the node that is there now: the connections of an earlier one are closed. */
    public account: ClaireAccount,
    public url: string,
    private readonly results: ImportResultsHub,
  ) {}

  hashes(): readonly string[] {
    return this.known.map(({ secretHash }) => secretHash);
  }

  /** Begins with what an earlier process has left, here or where this was copied from. */
  restore(known: readonly KnownWebhook[], told: ReportCursors, copiedFrom?: string): void {
    this.copiedFrom = copiedFrom;
    this.known = known;
    this.health.restore(told);
  }

  holds(wanted: WantedWebhooks): boolean {
    return this.#held === JSON.stringify(wanted);
  }

  /** One attempt: the caller decides about the next. An attempt under way is finished. */
  async register(wanted: WantedWebhooks, signal: AbortSignal, maxWait = 0): Promise<void> {
    this.#held = undefined;
    this.#isGone = false;
    const { client, fingerprint } = this.account;
    try {
      const before = this.known;
      const onOursListed = (ours: readonly Webhook[]): void => {
        this.#listing = toListing(ours, before);
      };
      const options = { ...this.#options(signal, maxWait, wanted.url), onOursListed };
      this.known = await withConnections(this.account, () =>
        reconcile(wanted, this.known, client, options),
      );
    } catch (thrown) {
      this.results.setSource(fingerprint, this, undefined);
      throw thrown;
    }
    this.url = wanted.url;
    this.copiedFrom = undefined;
    this.#held = JSON.stringify(wanted);
    this.results.setSource(fingerprint, this, wanted);
    await this.keep?.();
  }

  /**
   * What Claire could not deliver, by what it listed at the last registration; without one since, or
   * without recent errors, Claire is not asked. Never rejects.
   */
  async checkHealth(): Promise<HealthReport | undefined> {
    const { webhooks: listed, hadIds } = this.#listing;
    this.#listing = { ...this.#listing, webhooks: [] };
    if (listed.length === 0) return undefined;
    const { known } = this;
    const check = { listed, known, hasHad: (id: number) => hadIds.has(id) };
    const options = { maxWait: 0, signal: AbortSignal.timeout(maxCheckTime) };
    const report = await withConnections(this.account, () =>
      this.health.check(check, this.account.client, options),
    );
    if (report !== undefined) void this.keep?.();
    return report;
  }

  /** The same after Claire has called in vain, with a list of its own. Never rejects. */
  async checkMissed(): Promise<HealthReport | undefined> {
    const { client } = this.account;
    const options = { maxWait: 0, fresh: true, signal: AbortSignal.timeout(maxCheckTime) };
    try {
      const { data } = await withConnections(this.account, () =>
        client.call(operations.webhook.list, {}, options),
      );
      const listed = data ?? [];
      this.#listing = toListing(listed, this.known);
      const ids = new Set<number | null>([null, ...listed.map(({ id }) => id)]);
      const isGone = this.known.some(({ id }) => !ids.has(id));
      // Somebody has deleted it in Claire's dashboard: without it nothing would come any more.
      if (isGone) this.invalidate();
      return await this.checkHealth();
    } catch {
      // The next registration asks again.
      return undefined;
    }
  }

  /**
   * By its exact address too, so that nothing has to be known of what is there; but not what others
   * have made at that address. What Claire could not deliver goes with the webhooks, so it becomes
   * `unreported` before.
   */
  async remove(signal: AbortSignal, others: readonly KnownWebhook[]): Promise<void> {
    this.results.setSource(this.account.fingerprint, this, undefined);
    if (this.#isGone) return;
    this.#held = undefined;
    const onOursListed = (ours: readonly Webhook[]) => this.#checkBeforeRemoval(ours, signal);
    const options = { ...this.#options(signal, 0, this.url), others, onOursListed };
    await withConnections(this.account, () =>
      removeAll(this, this.known, this.account.client, options),
    );
    this.#isGone = true;
  }

  async #checkBeforeRemoval(listed: readonly Webhook[], signal: AbortSignal): Promise<void> {
    const { known, account } = this;
    const check = { listed, known, hasHad: () => true };
    const brief = AbortSignal.any([signal, AbortSignal.timeout(maxLastCheckTime)]);
    const report = await this.health.check(check, account.client, { maxWait: 0, signal: brief });
    if (report !== undefined) this.unreported.push(report);
  }

  /** Claire may have been asked to delete what was registered since, and have done so late. */
  invalidate(): void {
    this.#held = undefined;
    this.results.setSource(this.account.fingerprint, this, undefined);
    this.onInvalidated?.();
  }

  #options(signal: AbortSignal, maxWait: number, url: string) {
    const onKnown = async (known: readonly KnownWebhook[]): Promise<void> => {
      const hashes = this.hashes();
      this.known = known;
      const stored = this.keep?.();
      // A new secret is on the disk before Claire gets it; all else is not waited for.
      if (known.some(({ secretHash }) => !hashes.includes(secretHash))) await stored;
    };
    const onListed = ({ elsewhere }: Listed): void => {
      this.leftAlone = elsewhere;
    };
    const mayMove = (held: string): boolean =>
      this.copiedFrom === undefined || isSameInstallation(held, url);
    return { signal, maxWait, onKnown, onListed, mayMove };
  }
}
