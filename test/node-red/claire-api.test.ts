import { describe } from '@jest/globals';
import { badValues } from './scenarios/bad-values';
import { outputsAndValues } from './scenarios/claire-api';
import { failures } from './scenarios/failures';
import { manyAtOnce } from './scenarios/many-at-once';
import { secrets } from './scenarios/secrets';

describe('outputs and values', outputsAndValues);
describe('bad values', badValues);
describe('failures', failures);
describe('load', manyAtOnce);
describe('secrets', secrets);
