import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { importResult } from '../../../claire/models/enumerations';
import type { NodeRed } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { retry, clock } from '../clock';
import { toDetails, toFailure } from '../errors';
import { takeLastWarnings, warning } from '../warnings';
import type { ImportResultsHub, Hook, OpenHooks } from '../webhooks/listeners';
import type { Registration } from '../webhooks/registration';
import type { KeptTriggers } from '../webhooks/kept-triggers';
import type { StoreOptions } from '../webhooks/webhook-store';
import { readStamp } from '../../../claire/json';
import { operations, type Webhook } from '../../../claire/resources';
import { readTextField } from '../../../claire/resources/webhook-headers';
import { KeyedMutex } from '../../../claire/waits';
import { removeOne } from '../../../claire/webhooks';

/** The address of a location's import webhook, and where its warnings go. */
export interface WebhookSite {
  readonly RED: NodeRed;
  readonly account: ClaireAccount;
  readonly accountId: string;
  /** Up to the id of the webhook; throws why there is none. */
  readonly address: () => string;
  readonly warn: (text: string) => void;
}

/** What the imports share with the triggers of this Node-RED. */
interface Shared {
  readonly hooks: OpenHooks;
  readonly results: ImportResultsHub;
  readonly keptTriggers: KeptTriggers;
  readonly storeOptions: Pick<StoreOptions, 'installation'>;
}

interface Calls {
  readonly signal: AbortSignal;
  readonly maxWait: number;
}

/** Milliseconds for which the stop of a flow may wait. */
const maxAttemptTime = 5000;

/** Of an import of another Node-RED at the same address, which may still wait for its results. */
const maxImportTime = 3_600_000;

/** By account and location: several imports share a webhook. */
export class ImportWebhooks {
  readonly #webhooks = new Map<string, ImportWebhook>();
  /** Where that was done since Node-RED started: within one process nothing is left behind unknown. */
  readonly #withoutLeftovers = new Set<string>();
  readonly #mutex = new KeyedMutex();

  constructor(private readonly shared: Shared) {}

  open(site: WebhookSite, locationId: number): ImportWebhook {
    const key = `${site.account.fingerprint} ${String(locationId)}`;
    const known = this.#webhooks.get(key);
    if (known !== undefined) {
      known.move(site);
      return known;
    }
    const made = new ImportWebhook(this.shared, site, locationId, this, () => {
      if (this.#webhooks.get(key) === made) this.#webhooks.delete(key);
    });
    this.#webhooks.set(key, made);
    return made;
  }

  /**
   * Removes the import webhooks of an earlier process that was killed. Asks Claire once, and
   * touches only webhooks whose address is the account's and ends with a number: that is ours
   * alone, or of a Node-RED from which this one takes over.
   */
  async removeLeftovers({ account, accountId, address }: WebhookSite, calls: Calls): Promise<void> {
    const prefix = `${address()}/${encodeURIComponent(importHookId(accountId, ''))}`;
    const key = `${account.fingerprint} ${prefix}`;
    // Again, as the node that began it may have been less patient, or was stopped.
    await this.#mutex.runExclusive(key, async () => {
      if (this.#withoutLeftovers.has(key)) return;
      const isDone = await this.#removeListed(account, accountId, prefix, calls);
      if (isDone) this.#withoutLeftovers.add(key);
    });
  }

  /** Whether none stays. */
  async #removeListed(
    { client }: ClaireAccount,
    accountId: string,
    prefix: string,
    calls: Calls,
  ): Promise<boolean> {
    const { keptTriggers } = this.shared;
    const options = { ...calls, fresh: true };
    const { data, respondedAt } = await client.call(operations.webhook.list, {}, options);
    const ours = (data ?? []).filter((webhook) => isOurs(webhook, prefix));
    const latest = (respondedAt ?? clock.now()) - maxImportTime;
    const own = ours.filter(
      (webhook) =>
        readTextField(webhook, 'name').startsWith(ownName(this.shared)) ||
        (readStamp(webhook.created_on) ?? 0) < latest,
    );
    for (const webhook of own) {
      const id = importHookId(accountId, webhook.url.slice(prefix.length));
      await keptTriggers.runExclusive(id, () =>
        removeOne(webhook, client, { ...calls, others: keptTriggers.listKnown(id) }),
      );
    }
    return own.length === ours.length;
  }
}

/**
 * Event 19 of one location, for as long as an import needs it: through a trigger that hears it
 * anyway, or through a webhook of its own, which goes with the last import.
 */
export class ImportWebhook {
  #needs = 0;
  #registration: Registration | undefined;
  #hook: Hook | undefined;
  #isRegistering = false;
  #neededAgain = new AbortController();
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly shared: Shared,
    private site: WebhookSite,
    private readonly locationId: number,
    private readonly all: Pick<ImportWebhooks, 'removeLeftovers'>,
    private readonly forget: () => void,
  ) {}

  /** Its account may have a new address while the webhook at the old one is removed. */
  move({ address, warn }: WebhookSite): void {
    if (this.#needs === 0) this.site = { ...this.site, address, warn };
  }

  /** Resolves when the results will be heard. Whether it does or not, `release` has to follow. */
  async need(signal: AbortSignal, maxWait: number): Promise<void> {
    this.#needs += 1;
    this.#neededAgain.abort();
    this.#unwatch ??= this.shared.results.watchLosses(this.site.account.fingerprint, () => {
      this.#checkAgain();
    });
    if (!this.#hasSource()) await this.all.removeLeftovers(this.site, { signal, maxWait });
    await this.#inTurn(() => this.#listen(signal, maxWait));
  }

  /** Resolves when nothing of it is at Claire any more. Never rejects. */
  async release(): Promise<void> {
    this.#needs -= 1;
    if (this.#needs === 0) await this.#remove();
  }

  #hasSource(): boolean {
    return this.shared.results.hasSource(this.site.account.fingerprint, this.locationId);
  }

  get #id(): string {
    return importHookId(this.site.accountId, this.locationId);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.shared.keptTriggers.runExclusive(this.#id, work);
  }

  async #listen(signal: AbortSignal, maxWait: number): Promise<void> {
    const { address } = this.site;
    if (this.#hasSource()) return;
    const url = `${address()}/${encodeURIComponent(this.#id)}`;
    const registration = (this.#registration ??= this.#open(url));
    const wanted = {
      events: [importResult],
      url,
      name: `${ownName(this.shared)}: results of imports at location ${String(this.locationId)}`,
      locationId: this.locationId,
    };
    this.#isRegistering = true;
    try {
      await registration.register(wanted, signal, maxWait);
    } finally {
      this.#isRegistering = false;
    }
  }

  #open(url: string): Registration {
    const { RED, account, warn } = this.site;
    account.join(this);
    const registration = this.shared.keptTriggers.open(this.#id, account, url);
    registration.onInvalidated = () => {
      this.#checkAgain();
    };
    this.#hook = {
      hashes: () => registration.hashes(),
      isRegistering: () => this.#isRegistering,
      take: (event) => {
        this.shared.results.publish(account.fingerprint, event);
      },
      refused: (status, reason) => {
        warn(warning(RED, 'refused', { status, reason: warning(RED, reason) }));
      },
    };
    this.shared.hooks.open(this.#id, this.#hook);
    return registration;
  }

  /** The trigger that heard for us may have gone. */
  #checkAgain(): void {
    const { RED, warn } = this.site;
    if (this.#needs === 0 || this.#hasSource()) return;
    const listen = () =>
      this.#needs === 0 ? Promise.resolve() : this.#listen(this.#lifetime(), 0);
    this.#inTurn(listen).catch((thrown: unknown) => {
      warn(toFailure(RED, thrown).message);
    });
  }

  /** Each try has a turn of its own: the same may be wanted with another account meanwhile. */
  async #remove(): Promise<void> {
    const { signal } = (this.#neededAgain = new AbortController());
    const options = { clock, random: Math.random, signal };
    const failed = await retry(() => this.#inTurn(() => this.#tryToRemove()), options);
    if (failed !== undefined) this.#giveUp(failed.thrown);
  }

  async #tryToRemove(): Promise<void> {
    if (this.#needs > 0) return;
    const { RED, warn } = this.site;
    const registration = this.#registration;
    if (registration !== undefined) {
      await this.shared.keptTriggers.remove(this.#id, registration, this.#lifetime());
      // Results that were not heard, which the import gives no reason for.
      for (const text of takeLastWarnings(RED, 'failedResults', this.#id, registration)) warn(text);
    }
    this.#close();
  }

  #lifetime(): AbortSignal {
    return AbortSignal.timeout(maxAttemptTime);
  }

  #giveUp(thrown: unknown): void {
    const { RED, warn } = this.site;
    warn(warning(RED, 'resultsStillThere', { details: toDetails(thrown) }));
    this.#close();
  }

  #close(): void {
    if (this.#needs > 0) return;
    const { hooks, keptTriggers } = this.shared;
    if (this.#hook !== undefined) hooks.close(this.#id, this.#hook);
    if (this.#registration !== undefined) keptTriggers.close(this.#id, this.#registration);
    this.#unwatch?.();
    this.forget();
    void this.site.account.leave(this);
  }
}

/** The id of an account's own webhook for the imports of a location. */
function importHookId(accountId: string, locationId: number | string): string {
  return `${accountId}-import-${String(locationId)}`;
}

/** Begins the names of an installation's webhooks. */
function ownName({ storeOptions }: Shared): string {
  const installation = storeOptions.installation ?? hostname();
  return `Node-RED ${createHash('sha256').update(installation).digest('hex').slice(0, 8)}`;
}

function isOurs(webhook: Webhook, prefix: string): boolean {
  const url = readTextField(webhook, 'url');
  return url.startsWith(prefix) && /^\d+$/.test(url.slice(prefix.length));
}
