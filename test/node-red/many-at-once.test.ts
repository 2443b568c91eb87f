import { manyAtOnce } from './scenarios/many-at-once';

manyAtOnce();
