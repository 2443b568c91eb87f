import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changeSchema, eventSchema, fileText, outputSchemas } from './output-schemas/schemas';
import { command } from './steps/command';

const ofNode = path.resolve(__dirname, '../../nodes/Claire/__schema__');
/** n8n takes the schema of the very version of a node, and of no other. */
const versionsOfNode = ['v1.0.0', 'v1.1.0'];
const ofTrigger = path.resolve(__dirname, '../../triggers/ClaireTrigger/__schema__');
const ofChangesTrigger = path.resolve(__dirname, '../../triggers/ClaireChangesTrigger/__schema__');
const versionsOfTrigger = ['v1.0.0', 'v1.1.0', 'v1.2.0'];

/** Writes what n8n's editor shows of each operation's output before it has run. */
command(() => {
  for (const version of versionsOfNode) {
    for (const [name, schema] of outputSchemas()) {
      const file = path.join(ofNode, version, `${name}.json`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, fileText(schema));
    }
  }
  mkdirSync(ofTrigger, { recursive: true });
  for (const version of versionsOfTrigger) {
    writeFileSync(path.join(ofTrigger, `${version}.json`), fileText(eventSchema));
  }
  mkdirSync(ofChangesTrigger, { recursive: true });
  writeFileSync(path.join(ofChangesTrigger, 'v1.0.0.json'), fileText(changeSchema));
  process.stdout.write(`Wrote ${String(outputSchemas().size)} schemas below ${ofNode}\n`);
  return Promise.resolve(0);
});
