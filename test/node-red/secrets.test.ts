import { secrets } from './scenarios/secrets';

secrets();
