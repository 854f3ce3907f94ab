import { mount } from '../../lib/ui/mount.ts';
import { Popup } from './popup.tsx';

mount(<Popup />);
