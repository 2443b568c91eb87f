import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import type { NodeRed } from '../../types/node-red';
import { readText } from '../config';

/** Where the triggers of this Node-RED store what the next process needs. */
export interface Storage {
  /** Of their webhooks. */
  readonly file: string;
  /** Of events that no flow has got yet. */
  readonly folder: string;
}

const defaultFlowFile = 'flows.json';

/**
 * In Node-RED's user directory; `undefined` where nothing may be stored. Two Node-REDs may share that
 * directory, each with a flow file of its own: what one has stored is not the other's to remove.
 */
export function findStorage({ settings }: Pick<NodeRed, 'settings'>): Storage | undefined {
  const { userDir, readOnly, flowFile } = settings;
  if (typeof userDir !== 'string' || userDir === '' || readOnly === true) return undefined;
  // As Node-RED itself calls it where the settings do not.
  const suffix = toSuffix(userDir, readText(flowFile) || `flows_${hostname()}.json`);
  return {
    file: path.join(userDir, `claire-webhooks${suffix}.json`),
    folder: path.join(userDir, `claire-events${suffix}`),
  };
}

function toSuffix(userDir: string, flowFile: string): string {
  const name = path.relative(userDir, path.resolve(userDir, flowFile));
  if (name === defaultFlowFile) return '';
  const readable = path
    .parse(name)
    .name.replace(/[^\w.-]/g, '_')
    .slice(0, 60);
  if (name === `${readable}.json`) return `-${readable}`;
  return `-${readable}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
