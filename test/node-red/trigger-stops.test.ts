import { lifecycleLab } from './scenarios/lifecycle-lab';
import { stops } from './scenarios/stops';
import { subflows } from './scenarios/subflows';

const its = lifecycleLab();
stops(its);
subflows(its);
