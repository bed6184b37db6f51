FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
# What browsers load, which a start would otherwise prepare, and here could not keep.
RUN node --input-type=module -e "await (await import('./bot/webchat/bundle/browser-files.ts')).browserFiles()"

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
# The code is root's, and the service only reads it; what it writes is all in /data.
COPY --from=build /app ./
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bot/start.js"]
