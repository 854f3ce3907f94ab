import { t } from '../../lib/platform/translate.ts';
import { mount } from '../../lib/ui/mount.ts';
import { Options } from './options.tsx';

mount(<Options />, t('options_title'));
