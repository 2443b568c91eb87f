import { lifecycleLab } from './scenarios/lifecycle-lab';
import { stops } from './scenarios/stops';
import { subflows } from './scenarios/subflows';
import { undeliveredEvents } from './scenarios/undelivered-events';

const its = lifecycleLab({});
for (const scenario of [stops, subflows, undeliveredEvents]) scenario(its);
