import { lifecycleLab } from './scenarios/lifecycle-lab';
import { restarts } from './scenarios/restarts';

restarts(lifecycleLab({}));
