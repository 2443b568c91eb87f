import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Claire } from '../../nodes/Claire/Claire.node';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { schemaFolders, writeOutputSchemas } from '../../tools/scripts/steps/output-schemas';
import { ClaireChangesTrigger } from '../../triggers/ClaireChangesTrigger/ClaireChangesTrigger.node';
import { makeFolder } from '../temporary-folder';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

const out = makeFolder();

beforeAll(() => {
  writeOutputSchemas(out);
});

describe('output schemas', () => {
  // n8n looks for the very version that a workflow was saved with, and for no other.
  it.each([new Claire(), new ClaireTrigger(), new ClaireChangesTrigger()])(
    'are those of the one version of $description.name',
    ({ description: { name, version } }) => {
      const [major, minor = '0'] = String(version).split('.');

      expect(new Map(Object.entries(schemaFolders)).get(name)).toMatch(
        new RegExp(`/__schema__/v${String(major)}\\.${minor}\\.0$`),
      );
    },
  );

  it('are there for every operation, and for nothing else', () => {
    const operations = catalogue.flatMap(({ value, actions }) =>
      actions.map((action) => `${value}/${action.value}.json`),
    );
    const files = readdirSync(path.join(out, schemaFolders.claire), {
      recursive: true,
      encoding: 'utf8',
    });

    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(operations.sort());
  });

  it.each([
    ['an appointment', `${schemaFolders.claire}/appointment/get`, 'license_plate_number'],
    ['an event', schemaFolders.claireTrigger, 'appointmentId'],
    ['a change', schemaFolders.claireChangesTrigger, 'differences'],
  ])('name the fields of %s', (_what, file, field) => {
    const schema: unknown = JSON.parse(readFileSync(path.join(out, `${file}.json`), 'utf8'));

    expect(schema).toHaveProperty(['properties', field]);
  });
});
