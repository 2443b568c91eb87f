import { restarts } from './scenarios/restarts';

restarts({});
