import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import {
  changeSchema,
  eventSchema,
  fileText,
  outputSchemas,
} from '../../tools/scripts/output-schemas/schemas';
import { Claire } from '../../nodes/Claire/Claire.node';
import { ClaireChangesTrigger } from '../../triggers/ClaireChangesTrigger/ClaireChangesTrigger.node';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

const ofNode = path.resolve(__dirname, '../../nodes/Claire/__schema__');
const ofChangesTrigger = path.resolve(__dirname, '../../triggers/ClaireChangesTrigger/__schema__');
const ofTrigger = path.resolve(__dirname, '../../triggers/ClaireTrigger/__schema__');

describe('output schemas', () => {
  // n8n looks for the very version that a workflow was saved with, and for no other.
  describe.each(foldersFor(new Claire().description.version))('of the node, %s', (version) => {
    const folder = path.join(ofNode, version);

    it('are there for every operation, and for nothing else', () => {
      const operations = catalogue.flatMap(({ value, actions }) =>
        actions.map((action) => `${value}/${action.value}.json`),
      );
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

      expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(operations.sort());
    });

    it.each([...outputSchemas()])(
      '%s is up to date (npm run generate writes it)',
      (name, schema) => {
        expect(readFileSync(path.join(folder, `${name}.json`), 'utf8')).toBe(fileText(schema));
      },
    );
  });

  it.each(foldersFor(new ClaireTrigger().description.version))(
    'of the trigger, %s, is up to date (npm run generate writes it)',
    (version) => {
      expect(readFileSync(path.join(ofTrigger, `${version}.json`), 'utf8')).toBe(
        fileText(eventSchema),
      );
    },
  );

  it.each(foldersFor(new ClaireChangesTrigger().description.version))(
    'of the changes trigger, %s, is up to date (npm run generate writes it)',
    (version) => {
      expect(readFileSync(path.join(ofChangesTrigger, `${version}.json`), 'utf8')).toBe(
        fileText(changeSchema),
      );
    },
  );
});

function foldersFor(versions: number | number[]): string[] {
  return [versions].flat().map((version) => {
    const [major, minor = '0'] = String(version).split('.');
    return `v${String(major)}.${minor}.0`;
  });
}
