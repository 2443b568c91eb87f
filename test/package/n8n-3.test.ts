import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { demoWorkflow } from '../../tools/lab/n8n/demo-workflow';
import { root } from './packed';

const Node = z.looseObject({
  type: z.string(),
  typeVersion: z.number(),
  alwaysOutputData: z.boolean().optional(),
});
const Workflow = z.looseObject({ nodes: z.array(Node), settings: z.looseObject({}).optional() });

const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.json'));
const workflows = [
  ...examples.map((file) => [file, readFileSync(join(root, 'examples', file), 'utf8')]),
  ['of the demo', JSON.stringify(demoWorkflow({ file: '', credentials: {}, messageUrl: '' }))],
] as [name: string, text: string][];

const removed =
  /\.(?:function|functionItem|itemLists|aiTransform|code|cron|interval|start|executeWorkflow|compression|spreadsheetFile|readBinaryFiles?|writeBinaryFile|moveBinaryData)$/;
const firstKept: Readonly<Record<string, number>> = { agent: 2, gmailTrigger: 1.4 };
const severalOutputs = /\.(?:if|switch|splitInBatches|filter|claireTrigger)$/;

/** n8n 3 is a container, so docs/n8n-3.md goes through its breaking changes; this is what a file can show. */
describe.each(workflows)('the workflow %s in n8n 3', (_, text) => {
  const { nodes, settings = {} } = Workflow.parse(JSON.parse(text));

  it('has no node, mode or function that is removed', () => {
    const gone = nodes.filter(({ type, typeVersion }) => {
      const first = firstKept[type.replace(/^.*\./, '')] ?? 0;
      return removed.test(type) || typeVersion < first;
    });

    expect(gone).toEqual([]);
    expect(text).not.toMatch(/\$getPairedItem|\$evaluateExpression/);
    expect(settings).not.toHaveProperty('callerPolicy');
  });

  it('always outputs data of no node with several outputs', () => {
    const always = nodes.filter(({ alwaysOutputData }) => alwaysOutputData === true);

    expect(always.filter(({ type }) => severalOutputs.test(type))).toEqual([]);
  });
});
