import { isClaireError } from '../../../claire/errors';
import type { Clock } from '../../../claire/ports';
import type { KnownWebhook } from '../../../claire/webhooks';
import { KeyedMutex } from '../../../claire/waits';
import type { NodeRed } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { after, retry } from '../clock';
import { takeLastWarnings, describeUndeleted } from '../warnings';
import type { FlowLifecycle } from '../flow-lifecycle';
import type { ImportResultsHub, OpenHooks } from './listeners';
import { Registration } from './registration';

interface KeptTrigger {
  readonly id: string;
  readonly registration: Registration;
  /** Ends the removal: the trigger is there again. */
  readonly reclaimed: AbortController;
  isBeingRemoved: boolean;
  /** Claire may still carry out an attempt without a response. */
  mayActLate: boolean;
}

/** What else this Node-RED has of its triggers. */
interface Shared {
  readonly flows: FlowLifecycle;
  readonly hooks: OpenHooks;
  readonly results: ImportResultsHub;
  /** Triggers of the flows that cannot start: their webhooks stay, as over a restart. */
  readonly waitingTriggers: ReadonlySet<string>;
}

/** A flow with an unknown node stops and never tells that it started. */
const cleanUpAfterDeploy = 30_000;
/** Flows that are stopped in the editor; a process that ends meanwhile leaves all to the next. */
const cleanUpAfterStop = 60_000;

/** Registrations of triggers, also of those that a deploy has stopped and may start again. */
export class KeptTriggers {
  readonly #kept = new Map<string, KeptTrigger>();
  /** All that may have webhooks at Claire, by the id that ends their address. */
  readonly #registrations = new Map<string, Set<Registration>>();
  /** One task at a time for each trigger, whichever its node and its account. */
  readonly #mutex = new KeyedMutex();
  #cancelCleanUp: (() => void) | undefined;

  constructor(
    readonly clock: Clock,
    readonly random: () => number,
    private readonly shared: Shared,
  ) {}

  keep(RED: NodeRed, id: string, registration: Registration): void {
    this.#add(id, registration);
    this.shared.hooks.pause(id);
    this.scheduleCleanUp(RED);
  }

  /**
   * Takes over what a node of this id and account has left. Another account's registration is
   * removed, as that of a deleted node is.
   */
  open(id: string, account: ClaireAccount, url: string): Registration {
    const entry = this.#kept.get(triggerKey(id, account));
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

  /** Removes a registration without a node; other accounts may have one under the same id. */
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

  /** Call it in `runExclusive`. Leaves the webhooks of this id's other registrations. */
  async remove(id: string, registration: Registration, signal: AbortSignal): Promise<void> {
    const others = this.#listOthers(id, registration).flatMap(({ known }) => known);
    await registration.remove(signal, others);
  }

  /** The webhooks of this id's registrations, with whichever account. */
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
    this.#kept.set(triggerKey(id, account), entry);
  }

  #forget(entry: KeptTrigger): void {
    const { account } = entry.registration;
    this.#kept.delete(triggerKey(entry.id, account));
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

  /** Removes what no node took over: its node was deleted or disabled. */
  #cleanUp(RED: NodeRed): void {
    for (const entry of this.#kept.values()) {
      if (entry.isBeingRemoved || this.shared.waitingTriggers.has(entry.id)) continue;
      entry.isBeingRemoved = true;
      this.shared.hooks.close(entry.id, 'between deploys');
      void this.#removeForGood(RED, entry);
    }
  }

  /** Never rejects. Each try has a turn of its own: the trigger may be there with another account. */
  async #removeForGood(RED: NodeRed, entry: KeptTrigger): Promise<void> {
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
    const left =
      failed === undefined ? [] : describeUndeleted(RED, id, registration, failed.thrown);
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
