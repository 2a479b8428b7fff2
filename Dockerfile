# Builds the portal and runs it as an ordinary user. No secret is in the image: settings come from the environment.
FROM mcr.microsoft.com/dotnet/sdk:10.0.100-noble AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends nodejs npm \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Web -c Release -o /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0.0-noble
RUN apt-get update \
  && apt-get install -y --no-install-recommends curl \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /portal
COPY --from=build /portal .
RUN mkdir /data && chown app:app /data
USER app
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 \
  Portal__DataFolder=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s CMD curl -fs http://127.0.0.1:8080/healthz
ENTRYPOINT ["dotnet", "StationPortal.Web.dll"]
