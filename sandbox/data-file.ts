import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { presentAppointment } from './present';
import type { SandboxState } from './sandbox-state';
import type { Store } from './store';
import { thrownField } from './thrown';

const format = 'claire-sandbox 1';

const Entry = z.unknown().refine((entry) => entry !== null);

const Kept = z.object({
  format: z.literal(format),
  store: z.record(z.string(), z.array(z.tuple([z.union([z.string(), z.number()]), Entry]))),
});

const HeaderList = z.array(z.object({ name: z.string() }));
const Webhook = z.object({ headers: HeaderList.nullish() });
const Owned = z.object({ fields: z.looseObject({}) });

/** Gives the store what the file holds; leaves it as it is where there is no file yet. */
export function loadStore(file: string, store: Store): Store {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (thrownField(error, 'code') === 'ENOENT') return store;
    throw new Error(`${file} cannot be read: ${why(error)}.`, { cause: error });
  }
  try {
    store.load(Kept.parse(JSON.parse(text)).store);
    for (const record of store.appointments.values()) presentAppointment(store, record);
    for (const webhook of store.webhooks.values()) Webhook.parse(webhook);
    for (const owned of [...store.cars.values(), ...store.customers.values()]) Owned.parse(owned);
    return store;
  } catch (error) {
    const what = `${file} holds no data of this version of the sandbox, and stays as it is`;
    throw new Error(`${what}. Name another file with --data, or move this one away.`, {
      cause: error,
    });
  }
}

const shortestPause = 300;

/** Writes the file now, soon after each change, and once more when what it gives is called. */
export function keepStore(file: string, state: SandboxState): () => void {
  let kept = '';
  let pause = shortestPause;
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    const text = JSON.stringify({ format, store: state.store });
    if (text !== kept) replace(file, text);
    kept = text;
  };
  const saveOrTell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const startedAt = performance.now();
    try {
      save();
    } catch (error) {
      process.stderr.write(`${thrownField(error, 'message')}\n`);
    }
    // However much there is, most of the time goes into answers.
    pause = Math.max(shortestPause, 20 * (performance.now() - startedAt));
  };
  const saveSoon = (): void => {
    timer ??= setTimeout(saveOrTell, pause);
  };
  save();
  state.changes.on('change', saveSoon);
  return () => {
    state.changes.off('change', saveSoon);
    saveOrTell();
  };
}

/** Whole or not at all: what is cut short is the new file, beside the old one. */
function replace(file: string, text: string): void {
  try {
    // It holds the secrets that flows gave their webhooks.
    writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${why(error)}.`, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder; make it first',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'you may not do that there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** The words of a system's code, or the code. */
function why(error: unknown): string {
  const code = thrownField(error, 'code');
  return reasons[code] ?? code;
}
