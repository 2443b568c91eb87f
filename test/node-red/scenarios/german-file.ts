import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { root } from '../../package/packed';
import { deployExample, inject, said } from '../example-lab';
import type { FlowNode } from '../flow';
import { withNodeRed } from '../lab';

const Outcomes = z.array(z.looseObject({ status: z.string() }));

const sample = path.join(root, 'examples', 'data', 'german-dms.csv');

/** Of the file's first appointment. */
const first = { dms_number: '26300001', time_car_app: '2026-11-30T11:45:00+01:00' };

/** What the user of a German file sets in the example of the nightly import; nothing else differs. */
const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'file in': { encoding: 'cp1252' },
  'claire-import': { locationBy: 'id', groupRows: true },
};

/** A file in Windows-1252 with a line for each job goes in by the example of the nightly import. */
export function germanFile(options?: NodeRedOptions): void {
  const lab = withNodeRed({ seed: 1, importDelay: 0 }, options);

  it('a German file in Windows-1252 goes in, with its accents and a job for each line', async () => {
    copyFileSync(sample, path.join(lab.nodeRed.userFolder, 'appointments.csv'));
    const alter = (node: FlowNode) => ({ ...node, ...settings[node.type] });
    await deployExample(lab, path.join(root, 'node-red', 'examples'), 'Nightly import', { alter });
    await inject(lab, 'nightly-night');
    const outcomes = Outcomes.parse(await said(lab, 'Outcomes'));

    const lines = readFileSync(sample, 'latin1').trimEnd().split('\r\n').length - 1;
    const imported = lab.claire.appointments().filter(({ dms_number: of }) => of.startsWith('263'));
    const jobs = imported.flatMap(({ interventions }) => interventions ?? []);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['imported']));
    expect(imported).toHaveLength(220);
    expect(jobs).toHaveLength(lines);
    expect(JSON.stringify(imported)).toContain('Klimaanlage: Dichtigkeit prüfen; befüllen');
    expect(JSON.stringify(imported)).toContain('KÖT-UV 78');
    expect(imported).toContainEqual(expect.objectContaining(first));
  });
}
