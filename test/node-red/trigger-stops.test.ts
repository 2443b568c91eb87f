import { describe } from '@jest/globals';
import { stops } from './scenarios/stops';
import { subflows } from './scenarios/subflows';
import { undeliveredEvents } from './scenarios/undelivered-events';

describe('stops', () => {
  stops({});
});
describe('subflows', () => {
  subflows({});
});
describe('undelivered events', () => {
  undeliveredEvents({});
});
