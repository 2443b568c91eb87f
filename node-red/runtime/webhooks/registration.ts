import { isSameHost } from '../../../claire/base-url';
import {
  reconcile,
  removeAll,
  type KnownWebhook,
  type Listed,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import { operations, type Webhook } from '../../../claire/resources';
import {
  DeliveryHealth,
  type HealthReport,
  type Silence,
  type ToldMarks,
} from '../../../claire/webhooks/failed';
import { type ClaireAccount, withConnections } from '../account/account';
import { clock } from '../clock';
import type { ImportResultsHub } from './import-results-hub';

/** Claire is asked in the background: it does not take longer than this, however long its lists are. */
const maxCheckTime = 30_000;
/** A removal does not wait long to hear what failed: who stops Node-RED waits for it. */
const maxLastCheckTime = 1500;

/** What Claire listed last. */
interface Listing {
  /** None once they have been checked. */
  readonly webhooks: readonly Webhook[];
  /** Of the monotonic clock. */
  readonly at: number;
  /** The same moment by Claire's clock, if it says it. */
  readonly claireTime: number | undefined;
  /** The webhooks before that listing. */
  readonly hadIds: ReadonlySet<number | null>;
}

function toListing(
  webhooks: readonly Webhook[],
  claireTime: number | undefined,
  before: readonly KnownWebhook[],
): Listing {
  const hadIds = new Set(before.map(({ id }) => id));
  return { webhooks, at: clock.monotonic(), claireTime, hadIds };
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
  /** Not told yet: a deploy came between, or the webhooks are being removed. */
  readonly untold: HealthReport[] = [];
  #listing: Listing = { webhooks: [], at: 0, claireTime: undefined, hadIds: new Set() };
  /** Stores what is known, so that the next process can begin with it. Never rejects. */
  keep: (() => Promise<void>) | undefined;
  /** Known from an earlier process: what Claire lists unchanged since is taken as it is. */
  #isRestored = false;
  /** Known from somewhere else: a copy must not take what its original may use. */
  #mayBeCopied = false;
  /** At another address, where they were left alone; until it is told. */
  leftAlone: readonly Webhook[] = [];
  /** Called when it has to be looked at once more what Claire holds. */
  onDoubt: (() => void) | undefined;

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
  restore(known: readonly KnownWebhook[], told: ToldMarks, mayBeCopied = false): void {
    this.#mayBeCopied = mayBeCopied;
    this.known = known;
    this.health.restore(told);
    this.#isRestored = true;
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
      const onOursListed = (ours: readonly Webhook[], listedAt: number | undefined): void => {
        this.#listing = toListing(ours, listedAt, before);
      };
      const choices = { mayTrustList: this.#isRestored, onOursListed };
      const options = { ...this.#options(signal, maxWait, wanted.url), ...choices };
      this.known = await withConnections(this.account, () =>
        reconcile(wanted, this.known, client, options),
      );
    } catch (thrown) {
      this.results.setSource(fingerprint, this, undefined);
      throw thrown;
    }
    this.url = wanted.url;
    this.#isRestored = false;
    this.#mayBeCopied = false;
    void this.keep?.();
    this.#held = JSON.stringify(wanted);
    this.results.setSource(fingerprint, this, wanted);
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
      const { data, respondedAt } = await withConnections(this.account, () =>
        client.call(operations.webhook.list, {}, options),
      );
      this.#listing = toListing(data ?? [], respondedAt, this.known);
      return await this.checkHealth();
    } catch {
      // The next registration asks again.
      return undefined;
    }
  }

  /**
   * Claire is about to be asked for a test call of a webhook. Resolves when it is stored, so that the
   * next process does not take its failure for that of an event either. Never rejects.
   */
  async expectTestCall(webhookId: number): Promise<void> {
    const { claireTime, at } = this.#listing;
    if (claireTime === undefined) return;
    this.health.expectTestCall(webhookId, claireTime + clock.monotonic() - at);
    await this.keep?.();
  }

  /** The test call has come, or was not asked for. */
  forgetTestCall(webhookId: number): void {
    this.health.forgetTestCall(webhookId);
    void this.keep?.();
  }

  /**
   * Asks why a test call of a webhook did not come that Claire was asked for so many milliseconds
   * ago. Never rejects.
   */
  async explainSilence(webhookId: number, asked: number): Promise<Silence> {
    const webhook = this.known.find(({ id }) => id === webhookId);
    if (webhook === undefined) return { reason: undefined, report: undefined };
    const options = { maxWait: 0, signal: AbortSignal.timeout(maxCheckTime) };
    const own = { ...webhook, id: webhookId };
    const call = { asked, listed: clock.monotonic() - this.#listing.at };
    const silence = await withConnections(this.account, () =>
      this.health.explainSilence(own, call, this.account.client, options),
    );
    void this.keep?.();
    return silence;
  }

  /**
   * By its exact address too, so that nothing has to be known of what is there; but not what others
   * have made at that address. What Claire could not deliver goes with the webhooks, so it becomes
   * `untold` before.
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
    if (report !== undefined) this.untold.push(report);
  }

  /** Claire may have been asked to delete what was registered since, and have done so late. */
  doubt(): void {
    this.#held = undefined;
    this.results.setSource(this.account.fingerprint, this, undefined);
    this.onDoubt?.();
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
    const mayMove = (held: string): boolean => !this.#mayBeCopied || isSameHost(held, url);
    return { signal, maxWait, onKnown, onListed, mayMove };
  }
}
