import { germanFile } from './scenarios/german-file';

germanFile();
