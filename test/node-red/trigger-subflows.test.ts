import { subflows } from './scenarios/subflows';

subflows({});
