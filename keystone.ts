import { config } from '@keystone-6/core'

import { hideIds } from './admin/hideIds'
import type { TypeInfo } from './generated/keystone/types'
import { lists } from './schema'
import { answerReaders, inExpress } from './src/answers/answerReaders'
import { recordDependencies } from './src/answers/recordDependencies'
import { databaseSessions, type Session, withAuth } from './src/auth'
import { engineOf } from './src/database/engine'
import { databaseWatch, keystoneDatabase } from './src/database/keystoneDatabase'
import { likeSqlite } from './src/database/likeSqlite'
import { addressesFor } from './src/delivery/addresses'
import { adminFonts } from './src/delivery/adminFonts'
import { feeds } from './src/delivery/feeds/feeds'
import { alive, health } from './src/delivery/health'
import { ninjsRoutes } from './src/delivery/ninjs/ninjsRoutes'
import { oembedRoute } from './src/delivery/oembed/oembedRoute'
import { previews } from './src/delivery/preview'
import { keepNoPreview, previewGate } from './src/delivery/previewGate'
import { previewTokens } from './src/delivery/previewToken'
import { securityHeaders } from './src/delivery/securityHeaders'
import { sitemaps } from './src/delivery/sitemaps/sitemaps'
import { runDeliveries } from './src/delivery/webhooks/runDeliveries'
import { webhookSecrets } from './src/delivery/webhooks/webhookSecrets'
import { runSchedule } from './src/editorial/runSchedule'
import { type Env, env } from './src/env'
import { articlesConnection } from './src/graphql/articlesConnection'
import { answerFormerSlugs } from './src/graphql/answerFormerSlugs'
import { answerWithdrawn } from './src/graphql/answerWithdrawn'
import { makeMutationsAtomic } from './src/graphql/atomicMutations'
import { describeLists } from './src/graphql/describeLists'
import { formatError } from './src/graphql/formatError'
import { maxBodyBytes, refuseUploads, requestGate } from './src/graphql/requestGate'
import { makeDateTimesStrict } from './src/graphql/strictDateTime'
import { guardSignIn } from './src/graphql/guardSignIn'
import { listenFailure } from './src/listenFailure'
import { invitations } from './src/newsroom/inviteUser'
import { watchItem } from './src/newsroom/watchItem'
import { answerAtOnce } from './src/reads/answerAtOnce'
import { orderTotally } from './src/reads/orderTotally'
import { readQuickly } from './src/reads/readQuickly'
import { requireSessionSecret } from './src/requireSessionSecret'
import { runSearch } from './src/search/runSearch'
import { searchArticles } from './src/search/searchArticles'
import { inFront } from './src/server/inFront'
import { nameOperation } from './src/server/nameOperation'
import { Operation } from './src/server/operation'

const graphqlPath = '/api/graphql'

/** Stet, put together for an environment. */
export function configure(env: Env) {
  const tokens = previewTokens(env)
  const operation = new Operation(env)

  const stet = config<TypeInfo<Session>>({
    lists: engineOf(env.databaseUrl) === 'sqlite' ? lists : likeSqlite(lists),
    session: databaseSessions(env),

    db: {
      ...keystoneDatabase(env),
      onConnect: async () => requireSessionSecret(env),
    },

    graphql: {
      path: graphqlPath,
      playground: false, // Apollo's loads its code from a third party
      debug: false,
      bodyParser: { limit: maxBodyBytes },
      extendGraphqlSchema: schema =>
        [
          watchItem,
          invitations,
          articlesConnection,
          searchArticles,
          previews(tokens, env),
          webhookSecrets,
          describeLists(lists),
          answerAtOnce(lists),
          readQuickly,
          orderTotally,
          makeMutationsAtomic,
          makeDateTimesStrict,
          answerWithdrawn,
          answerFormerSlugs,
          guardSignIn,
          recordDependencies,
        ].reduce((extended, extend) => extend(extended), schema),
      apolloConfig: {
        formatError,
        plugins: [keepNoPreview, nameOperation],
        persistedQueries: false,
        introspection: !env.isProduction,
        stopOnTerminationSignals: false, // it would answer what is under way with an error
      },
    },

    server: {
      port: env.port,
      cors: { origin: env.readerUrl, credentials: false, methods: ['GET', 'POST'] },
      maxFileSize: 1,
      extendExpressApp(app, context) {
        app.disable('x-powered-by')
        // In development what is configured is read again as it changes, and Express made anew.
        if (env.isDevelopment) app.use(inExpress(app, answerReaders(graphqlPath, context, env)))
        app.use(securityHeaders(env))
        app.get('/livez', alive)
        app.get('/healthz', health(context, databaseWatch(env), operation.drain))
        app.get('/metrics', operation.metrics())
        app.use('/fonts', adminFonts)
        app.use(ninjsRoutes(context, addressesFor(env)))
        app.all('/oembed', oembedRoute(context, addressesFor(env)))
        app.use(feeds(context, env))
        app.use(sitemaps(context, env))
        app.use(refuseUploads)
        app.use(graphqlPath, ...requestGate(context.graphql.schema, previewGate(tokens, context)))
      },
      extendHttpServer(server, context) {
        server.once('error', error => {
          console.error(listenFailure(error).stack)
          process.exit(1)
        })
        runSchedule(server, context)
        runSearch(server, context)
        runDeliveries(server, context, env)
        operation.guard(server)
        if (!env.isDevelopment)
          inFront(
            server,
            answerReaders(graphqlPath, context, env, { server, turns: operation.turns }),
          )
        operation.begin(server, context)
      },
    },

    ui: {
      isAccessAllowed: ({ session }) => session !== undefined,
      publicPages: ['/welcome'], // where an invited colleague chooses a password
    },
    telemetry: false,
  })
  return withAuth(hideIds(stet))
}

export default configure(env)
