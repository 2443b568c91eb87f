import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { makeFolder } from '../temporary-folder';
import { call, createWebhook, importRows, row, start } from './claire';

let folder: string;
let dataFile: string;

beforeEach(() => {
  folder = makeFolder();
  dataFile = join(folder, 'claire.json');
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('A file of its data', () => {
  it('gives the next sandbox what the last one knew', async () => {
    const first = await start({ dataFile });
    await importRows(first, row({ wo_nr: 'WO-KEPT' }));
    const webhook = await createWebhook(first, { webhook_trigger_id: 4, url: first.url });
    first.change(50_001, { pinned: true });
    const known = first.appointments();
    await first.close();

    const second = await start({ dataFile, scenario: 'empty' });

    expect(second.appointments()).toEqual(known);
    expect(second.webhooks()).toMatchObject([{ id: webhook }]);
    // The same appointment once more, and new numbers for what is new.
    await importRows(second, row({ wo_nr: 'WO-CHANGED' }), row({ dms_nr: 'A-2', wo_nr: 'WO-NEW' }));
    expect(second.appointments().map(({ id }) => id)).toEqual([
      ...known.map(({ id }) => id),
      Math.max(...known.map(({ id }) => id)) + 1,
    ]);
    second.reset();
    await second.close();
    expect((await start({ dataFile })).appointments()).toEqual([]);
  });

  const foreign = (kind: string, entry: unknown = null) => {
    const others =
      'appointments cars customers checks webhooks webhookErrors identities lastIds'.split(' ');
    const empty = Object.fromEntries(others.map((name) => [name, []]));
    return JSON.stringify({
      format: 'claire-sandbox 1',
      store: { ...empty, [kind]: [[1, entry]] },
    });
  };

  it.each([
    ...['', '{"name":"package"}', '{"format":"claire-sandbox 1","store":{"app'],
    ...['{"format":"claire-sandbox 1","store":{}}', foreign('appointments'), foreign('webhooks')],
    ...[foreign('webhooks', { headers: {} }), foreign('cars', { fields: null })],
  ])('stays as it is where it holds %j', async (text) => {
    writeFileSync(dataFile, text);

    await expect(start({ dataFile })).rejects.toThrow(
      `${dataFile} holds no data of this version of the sandbox, and stays as it is.`,
    );

    expect(readFileSync(dataFile, 'utf8')).toBe(text);
  });

  it('has to be in a folder that is there, and no folder itself', async () => {
    const missing = join(folder, 'missing', 'claire.json');
    const starts = [start({ dataFile: missing }), start({ dataFile: folder })];

    await expect(starts[0]).rejects.toThrow(`${missing} cannot be written: there is no such f`);
    await expect(starts[1]).rejects.toThrow(`${folder} cannot be read: it is a folder; name`);
  });

  it('keeps its last state whole when no new one can be written, and the sandbox goes on', async () => {
    const claire = await start({ dataFile });
    const before = readFileSync(dataFile, 'utf8');
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    mkdirSync(`${dataFile}.new`);

    claire.removeAppointment(50_001);
    expect((await call(claire, 'GET /v1/locations')).status).toBe(200);
    await claire.close();

    expect(said).toHaveBeenCalledWith(expect.stringContaining(`${dataFile} cannot be written`));
    expect(readFileSync(dataFile, 'utf8')).toBe(before);
  });
});
