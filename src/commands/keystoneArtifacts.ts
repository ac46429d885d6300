import {
  buildArtifacts,
  createSystem,
} from '@keystone-6/core/___internal-do-not-use-will-break-in-patch/artifacts'

import config from '../../keystone'

/** What Keystone would write into schema.graphql and schema.prisma, without building anything of it. */
export async function keystoneArtifacts(): Promise<{ graphql: string; prisma: string }> {
  const folder = process.cwd()
  const system = createSystem(config as never) // Keystone's own function knows lists in general
  return buildArtifacts(folder, system, system.getPaths(folder).prismaGeneratorOutput)
}
