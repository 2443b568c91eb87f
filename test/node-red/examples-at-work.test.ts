import path from 'node:path';
import { describe } from '@jest/globals';
import { root } from '../package/packed';
import { examplesAtWork } from './scenarios/examples';

describe('an example from Node-RED’s Import menu, against the sandbox', () => {
  examplesAtWork(path.join(root, 'node-red', 'examples'));
});
