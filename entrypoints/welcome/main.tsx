import { mount } from '../../lib/ui/mount.ts';
import { Welcome } from './welcome.tsx';

mount(<Welcome />);
