import { mount } from '../../lib/ui/mount.ts';
import { Options } from './options.tsx';

mount(<Options />);
