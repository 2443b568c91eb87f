import { describe } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import { badValues } from '../node-red/scenarios/bad-values';
import { deploys } from '../node-red/scenarios/deploys';
import { failures } from '../node-red/scenarios/failures';
import { germanFile } from '../node-red/scenarios/german-file';
import { operations } from '../node-red/scenarios/operations';
import { manyAtOnce } from '../node-red/scenarios/many-at-once';
import { outputsAndValues } from '../node-red/scenarios/claire-api';
import { secrets } from '../node-red/scenarios/secrets';
import { restarts } from '../node-red/scenarios/restarts';
import { stops } from '../node-red/scenarios/stops';
import { subflows } from '../node-red/scenarios/subflows';

const oldest = { version: nodeRedVersions.oldest };

// What `npm test` sees on the newest Node-RED holds on the oldest as well.
describe(`Node-RED ${nodeRedVersions.oldest} on Node 20`, () => {
  describe('deploys', () => {
    deploys(oldest);
  });
  describe('stops', () => {
    stops(oldest);
  });
  describe('restarts', () => {
    restarts(oldest);
  });
  describe('subflows', () => {
    subflows(oldest);
  });
  describe('operations', () => {
    operations(oldest);
  });
  describe('outputs and values', () => {
    outputsAndValues(oldest);
  });
  describe('bad values', () => {
    badValues(oldest);
  });
  describe('secrets', () => {
    secrets(oldest);
  });
  describe('load', () => {
    manyAtOnce(oldest);
  });
  describe('failures', () => {
    failures(oldest);
  });
  describe('a file', () => {
    germanFile(oldest);
  });
});
