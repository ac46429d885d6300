import type { AdminConfig } from '@keystone-6/core/types'

import { Logo } from './Logo'
import { Navigation } from './Navigation'

export const components: AdminConfig['components'] = { Logo, Navigation }
