import { deploys } from './scenarios/deploys';
import { stops } from './scenarios/stops';

deploys({});
stops({});
