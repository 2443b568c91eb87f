import { deploys } from './scenarios/deploys';
import { lifecycleLab } from './scenarios/lifecycle-lab';

deploys(lifecycleLab());
