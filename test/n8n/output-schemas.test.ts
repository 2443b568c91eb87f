import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { eventSchema, fileText, outputSchemas } from '../../scripts/output-schemas/schemas';

const folder = path.resolve(__dirname, '../../nodes/Claire/__schema__/v1.0.0');

describe('output schemas', () => {
  it('are there for every operation of the node, and for nothing else', () => {
    const operations = catalogue.flatMap(({ value, actions }) =>
      actions.map((action) => `${value}/${action.value}.json`),
    );
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(operations.sort());
  });

  it.each([...outputSchemas()])(
    '%s is up to date (npm run output-schemas writes it)',
    (name, schema) => {
      expect(readFileSync(path.join(folder, `${name}.json`), 'utf8')).toBe(fileText(schema));
    },
  );

  it('of the trigger is up to date (npm run output-schemas writes it)', () => {
    const file = path.resolve(__dirname, '../../triggers/ClaireTrigger/__schema__/v1.0.0.json');

    expect(readFileSync(file, 'utf8')).toBe(fileText(eventSchema));
  });
});
