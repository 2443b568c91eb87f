import { readFileSync } from 'node:fs';
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
  /** Where it was stored: a copy of the user directory is somewhere else. */
  installation: z.string().optional(),
  /** Whether the log has named it as one that no account can remove. */
  isNamed: z.boolean().optional(),
});

const File = z.object({ version: z.literal(1), triggers: z.array(Trigger) });

/** What a trigger has at Claire, with hashes of the secrets only. */
export type StoredTrigger = Readonly<Omit<z.output<typeof Trigger>, 'webhooks'>> & {
  readonly webhooks: readonly KnownWebhook[];
};

export interface StoreOptions {
  /** Names this machine and user directory. */
  readonly installation?: string | undefined;
  readonly file?: string | undefined;
  /** Gets why the file could not be written, once. */
  readonly warn: (reason: string) => void;
}

/**
 * What the triggers have at Claire, in a file of Node-RED's user directory: the next process lets
 * their calls in at once, and finds what was taken out of the flows meanwhile. Without the file, or
 * with one that cannot be read, a start asks Claire and gives each webhook a new secret.
 */
export class WebhookStore {
  readonly #triggers = new Map<string, StoredTrigger>();
  #writing: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #hasFailed = false;

  /** Without a file, all is forgotten with the process. */
  constructor(private readonly options: StoreOptions) {
    for (const trigger of read(options.file)) this.#triggers.set(toTriggerKey(trigger), trigger);
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
    const text = JSON.stringify({ version: 1, triggers: this.list() }, null, 2);
    try {
      // A process that is killed while it writes leaves the former file.
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    } catch (thrown) {
      if (!this.#hasFailed) this.options.warn(toDetails(thrown));
      this.#hasFailed = true;
    }
  }
}

function toTriggerKey({ id, account }: Pick<StoredTrigger, 'id' | 'account'>): string {
  return `${account} ${id}`;
}

function read(file: string | undefined): readonly StoredTrigger[] {
  if (file === undefined) return [];
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8'))).triggers;
  } catch {
    // None yet, or damaged: Claire is asked.
    return [];
  }
}
