import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { entries } from '../../node-red/build/from-catalogue';
import { startHttpReceiver } from '../../tools/lab/receivers';
import { editorDefinition, wrongFields } from './editor-definition';
import { deployExample, deployFlow, listening, readFlow, said } from './example-lab';
import type { FlowNode } from './flow';
import type { Lab } from './lab';
import { examplesAtWork, messagesAtWork } from './scenarios/examples';
import { nodeTypes } from './texts';
import { tomorrowsFile } from './tomorrow-of-0.1.0';

const folder = path.join(__dirname, 'saved', '0.1.0');
const flows = readdirSync(folder).map((file) => path.parse(file).name);
const ours = flows.flatMap((name) =>
  readFlow(folder, name)
    .filter(({ type }) => type.startsWith('claire-'))
    .map((node) => [`${name}: ${String(node.name)}`, node] as const),
);

/** Node-RED's own, of every node. */
const drawn = ['id', 'type', 'x', 'y', 'z', 'wires'];

describe('a node that version 0.1.0 saved', () => {
  it.each(ours)('has a type that the package still has: %s', (_name, { type }) => {
    expect(nodeTypes).toContain(type);
  });

  it.each(ours)('has no property that its dialog does not know: %s', async (_name, node) => {
    const { defaults } = await editorDefinition(node.type);
    const saved = Object.keys(node).filter((property) => !drawn.includes(property));

    expect(saved.filter((property) => !(property in defaults))).toEqual([]);
  });

  it.each(ours)('is valid in the editor as it was saved: %s', async (_name, node) => {
    expect(wrongFields(await editorDefinition(node.type), node)).toEqual([]);
  });

  it.each(ours.filter(([, { type }]) => type === 'claire-api'))(
    'asks for an operation and parameters that Claire still has: %s',
    (_name, { operation, parameters: saved }) => {
      const parameters = z.record(z.string(), z.unknown()).parse(saved);
      const known = entries().operations.find(({ id }) => id === operation);

      expect(known?.parameters.map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(parameters)),
      );
    },
  );
});

describe('a flow that version 0.1.0 saved, against the sandbox', () => {
  const lab = examplesAtWork(folder, {
    CLAIRE_CSV: path.join(__dirname, 'appointments-of-0.1.0.csv'),
  });
  messagesAtWork(folder, lab);

  it('imports tonight’s CSV file, and reports each of its bad rows and no other', async () => {
    await deployExample(lab, folder, 'Nightly import');
    await lab.fetch('/inject/nightly-night', { method: 'POST' });

    const report = String(await said(lab, 'Report'));

    expect(report).toContain('These appointments were not imported');
    expect(report.match(/^Appointment /gm)).toHaveLength(badRows);
    await lab.claire.settled();
    const orders = lab.claire.appointments().map(({ workorder_number: order }) => order);
    expect(orders.filter((order) => order.startsWith('WO-90'))).toHaveLength(10 - badRows);
  });

  it('imports what a DMS exported, and tells the customer of an event, as npm start shows', async () => {
    const messages = await startHttpReceiver();
    const files = mkdtempSync(path.join(tmpdir(), 'claire-saved-'));
    const file = path.join(files, 'tomorrow.csv');
    try {
      writeFileSync(file, tomorrowsFile(5));
      await deployFlow(lab, withAddresses(readFlow(folder, 'demo-flow'), messages.url, file));

      const { body: report } = await messages.next(({ path: at }) => at === '/report');
      expect(report).toMatchObject({ rows: 5 });
      await listening(lab, 1);
      lab.claire.fire(8, importedAppointment(lab), { customerType: 'owner' });

      const { body } = await messages.next(({ path: at }) => at !== '/report');
      expect(body).toEqual({
        to: expect.any(String),
        text: expect.stringMatching(/^Dear .+https:/),
      });
    } finally {
      await messages.close();
      rmSync(files, { recursive: true });
    }
  });
});

/** What npm start gives the demo in Node-RED's environment. */
function withAddresses(flow: readonly FlowNode[], url: string, file: string): FlowNode[] {
  const addresses: Readonly<Record<string, string>> = {
    '${REPORT_URL}': `${url}/report`,
    '${EMAIL_URL}': `${url}/email`,
    '${SMS_URL}': `${url}/sms`,
  };
  return flow.map((node) => {
    if (node.type === 'file in') return { ...node, filename: file, filenameType: 'str' };
    const address = addresses[String(node.url)];
    return address === undefined ? node : { ...node, url: address };
  });
}

function importedAppointment(lab: Lab): number {
  const found = lab.claire.appointments().find(({ workorder_number: nr }) => nr === 'WO-DEMO-1');
  if (found === undefined) throw new Error('The demo has imported no such appointment');
  return found.id;
}

/** examples/README.md says which: the file is one of a DMS, bad on purpose. */
const badRows = 5;
