import { deploys } from './scenarios/deploys';

deploys();
