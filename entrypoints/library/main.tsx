import { mount } from '../../lib/ui/mount.ts';
import { Library } from './library.tsx';

mount(<Library />);
