import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { eventSchema, fileText, outputSchemas } from '../../tools/scripts/output-schemas/schemas';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

const folder = path.resolve(__dirname, '../../nodes/Claire/__schema__/v1.0.0');
const ofTrigger = path.resolve(__dirname, '../../triggers/ClaireTrigger/__schema__');

describe('output schemas', () => {
  it('are there for every operation of the node, and for nothing else', () => {
    const operations = catalogue.flatMap(({ value, actions }) =>
      actions.map((action) => `${value}/${action.value}.json`),
    );
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(operations.sort());
  });

  it.each([...outputSchemas()])('%s is up to date (npm run generate writes it)', (name, schema) => {
    expect(readFileSync(path.join(folder, `${name}.json`), 'utf8')).toBe(fileText(schema));
  });

  // n8n looks for the very version that a workflow was saved with, and for no other.
  it.each([new ClaireTrigger().description.version].flat())(
    'of the trigger at version %s is up to date (npm run generate writes it)',
    (version) => {
      const [major, minor = '0'] = String(version).split('.');
      const file = path.join(ofTrigger, `v${String(major)}.${minor}.0.json`);

      expect(readFileSync(file, 'utf8')).toBe(fileText(eventSchema));
    },
  );
});
