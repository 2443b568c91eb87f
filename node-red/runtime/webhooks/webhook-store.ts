import { existsSync, readFileSync, renameSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod/v4';
import type { KnownWebhook } from '../../../claire/webhooks';
import { ReportCursors } from '../../../claire/webhooks/failed-deliveries';
import { KnownWebhooks } from '../../../claire/webhooks/wanted';
import { toDetails } from '../errors';

const Trigger = z.object({
  id: z.string(),
  /** Fingerprint of the account that registered. */
  account: z.string(),
  url: z.string(),
  webhooks: KnownWebhooks,
  /** Which failed deliveries were told. */
  told: ReportCursors.catch({}),
  /** Where it was stored: a copied user directory has another place. */
  installation: z.string().optional(),
  /** Whether the log has named it as one that no account can remove. */
  isNamed: z.boolean().optional(),
});

const File = z.object({ version: z.literal(1), triggers: z.array(z.unknown()) });

/** What a trigger has at Claire, with hashes of the secrets only. */
export type StoredTrigger = Readonly<Omit<z.output<typeof Trigger>, 'webhooks'>> & {
  readonly webhooks: readonly KnownWebhook[];
};

export interface StoreOptions {
  /** Names this machine and user directory. */
  readonly installation?: string | undefined;
  readonly file?: string | undefined;
  /** Gets why the file could not be written, once; or why what was stored cannot be read. */
  readonly warn: (key: 'notStored' | 'notRead', details: string) => void;
}

/**
 * Stores the triggers' webhooks in a file of Node-RED's user directory: the next process lets their
 * calls in at once, and finds triggers that left the flows meanwhile. Without the file, or with one
 * that cannot be read, a start asks Claire and gives each webhook a new secret.
 */
export class WebhookStore {
  readonly #triggers = new Map<string, StoredTrigger>();
  /** Damaged entries, and those of a newer release: they stay. */
  readonly #unread: unknown[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #hasFailed = false;

  /** Without a file, all is forgotten with the process. */
  constructor(private readonly options: StoreOptions) {
    for (const stored of this.#read()) {
      const { data: trigger } = Trigger.safeParse(stored);
      if (trigger === undefined) this.#unread.push(stored);
      else this.#triggers.set(toTriggerKey(trigger), trigger);
    }
  }

  find(id: string, account: string): StoredTrigger | undefined {
    return this.#triggers.get(toTriggerKey({ id, account }));
  }

  list(): readonly StoredTrigger[] {
    return [...this.#triggers.values()];
  }

  /** Resolves when it is on the disk, or cannot be; a trigger without webhooks is left out. */
  async put(trigger: StoredTrigger): Promise<void> {
    const key = toTriggerKey(trigger);
    const before = JSON.stringify(this.#triggers.get(key));
    if (trigger.webhooks.length > 0) this.#triggers.set(key, trigger);
    else this.#triggers.delete(key);
    if (before !== JSON.stringify(this.#triggers.get(key))) await this.#write();
  }

  /** A file that cannot be read is kept beside the next: it tells what may be left at Claire. */
  #read(): readonly unknown[] {
    const { file, warn } = this.options;
    if (file === undefined || !existsSync(file)) return [];
    try {
      return File.parse(JSON.parse(readFileSync(file, 'utf8'))).triggers;
    } catch {
      const kept = `${file}.unread`;
      try {
        renameSync(file, kept);
        warn('notRead', kept);
      } catch (thrown) {
        warn('notRead', toDetails(thrown));
      }
      return [];
    }
  }

  /** One write at a time; a write that has not begun has all that came meanwhile. */
  #write(): Promise<void> {
    const { file } = this.options;
    if (this.#isWaiting || file === undefined) return this.#writing;
    this.#isWaiting = true;
    this.#writing = this.#writing.then(async () => {
      this.#isWaiting = false;
      await this.#replace(file);
    });
    return this.#writing;
  }

  async #replace(file: string): Promise<void> {
    const triggers = [...this.#unread, ...this.list()];
    const text = JSON.stringify({ version: 1, triggers }, null, 2);
    try {
      // A process that is killed while it writes leaves the former file.
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    } catch (thrown) {
      if (!this.#hasFailed) this.options.warn('notStored', toDetails(thrown));
      this.#hasFailed = true;
    }
  }
}

function toTriggerKey({ id, account }: Pick<StoredTrigger, 'id' | 'account'>): string {
  return `${account} ${id}`;
}
