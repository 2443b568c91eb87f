import { stops } from './scenarios/stops';

stops({});
