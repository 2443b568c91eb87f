import { isSameInstallation } from '../../../claire/base-url';
import { operations, type Webhook } from '../../../claire/resources';
import {
  type KnownWebhook,
  type Listed,
  reconcile,
  removeAll,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import {
  DeliveryHealth,
  type HealthReport,
  type ReportCursors,
} from '../../../claire/webhooks/failed-deliveries';
import { type ClaireAccount, withConnections } from '../account/account';
import type { ImportResultsHub } from './listeners';

/** Claire is asked in the background: it does not take longer than this, however long its lists are. */
const maxCheckTime = 30_000;
/** A removal asks only briefly what failed: a stopping Node-RED waits for it. */
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
  /** The webhooks that Claire has; undefined while that is uncertain. */
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
  /** The original, until all is registered here: a copy must not take its webhooks. */
  copiedFrom: string | undefined;
  /** At another address, where they stay; until that is told. */
  keptWebhooks: readonly Webhook[] = [];
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

  /** Begins with the webhooks of an earlier process, here or in the copied original. */
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
   * What Claire could not deliver, by its list at the last registration; asks only once for each
   * list, and only about recent errors. Never rejects.
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
      // It was deleted in Claire's dashboard: without it no event would come.
      if (isGone) this.invalidate();
      return await this.checkHealth();
    } catch {
      // The next registration asks again.
      return undefined;
    }
  }

  /**
   * Also finds webhooks by their exact address, so that none has to be known; those of others there
   * stay. Failed deliveries go with the webhooks, so they become `unreported` before.
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

  /** A late removal may have deleted webhooks that were registered since. */
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
    const onListed = ({ atOtherAddress }: Listed): void => {
      this.keptWebhooks = atOtherAddress;
    };
    const mayMove = (held: string): boolean =>
      this.copiedFrom === undefined || isSameInstallation(held, url);
    return { signal, maxWait, onKnown, onListed, mayMove };
  }
}
